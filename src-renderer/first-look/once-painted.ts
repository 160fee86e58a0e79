import './left-behind.ts';

/** What comes later than this is not waited for: a host may be busy, and a hidden page paints nothing. */
const patienceMs = 150;

// What follows this module keeps the browser from painting.
await Promise.race([window.intermissionFirstLook?.painted, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
