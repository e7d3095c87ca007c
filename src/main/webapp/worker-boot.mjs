import { main } from "./worker.js"; main([]);
