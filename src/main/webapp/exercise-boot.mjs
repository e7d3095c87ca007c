import { main } from "./exercise.js"; main([]);
