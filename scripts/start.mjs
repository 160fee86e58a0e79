// What runs the product here: the loopback host, which opens the browser.
import './start-web.mjs';
