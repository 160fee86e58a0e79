import { config } from 'zod';

// zod compiles its parsers with `new Function`, which the page's Content-Security-Policy forbids.
// It must know before the contract's schemas are built, so this file is imported first.
config({ jitless: true });
