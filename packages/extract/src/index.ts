export { extractFacts } from './extract-facts.js';
