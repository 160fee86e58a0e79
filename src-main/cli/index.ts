export { onInterrupt } from './interrupt.ts';
export { obeyWords } from './obey-words.ts';
export { inBackground, readStart, type Start } from './read-start.ts';
export { runCommandLine } from './run.ts';
export { startProduct } from './start-product.ts';
