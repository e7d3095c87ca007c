import { main } from "./exercises.js"; main([]);
