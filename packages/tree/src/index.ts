export { checkTree } from './check-tree.js';
export { type ParsedMarker, parseMarker } from './marker.js';
export { toTree } from './to-tree.js';
