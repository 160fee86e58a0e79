// The host runs in this very process, so that signals, exit codes and a kill reach it and stdout is its own.
import { prepareOrExit } from './prepare.mjs';

await prepareOrExit();
await import('../dist/main/host-web.js');
