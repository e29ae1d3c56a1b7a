export { toNdjson } from './to-ndjson.js';
