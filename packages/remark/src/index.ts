import './vfile-data.js';

export { type RemarkDondocOptions, remarkDondoc as default, remarkDondoc } from './remark-dondoc.js';
export type { FindingMessage } from './vfile-data.js';
