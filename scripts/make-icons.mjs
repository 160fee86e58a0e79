// Draws every icon of the product from resources/icon.svg. Its results are committed: run it after changing the source.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import pngToIco from 'png-to-ico';

const resources = join(import.meta.dirname, '..', 'resources');
const source = readFileSync(join(resources, 'icon.svg'), 'utf8');
const symbols = /<defs>[\s\S]*<\/defs>/.exec(source)?.[0] ?? '';

/** Each state has a shape of its own; its colour only says it once more. */
const colours = { running: '#12834f', paused: '#5c6672', nothing: '#8a939e', overdue: '#c2410c' };
const states = Object.keys(colours);

const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];
const windowsAppSizes = [16, 24, 32, 48, 64, 256];
const windowsTraySizes = [16, 20, 24, 32];

mkdirSync(join(resources, 'tray'), { recursive: true });
mkdirSync(join(resources, 'icons'), { recursive: true });
for (const state of states) {
  writePair(`tray/${state}`, colourful(state), 22);
  writePair(`tray/${state}Template`, template(state), 18);
  await writeIco(`tray/${state}.ico`, colourful(state), windowsTraySizes);
}
for (const size of linuxSizes) write(`icons/${size}x${size}.png`, png(use('app'), size));
write('icon.png', png(use('app'), 1024));
await writeIco('icon.ico', use('app'), windowsAppSizes);

/** For Linux and Windows: light on a disc of its own with a light rim, so that it reads on any panel. */
function colourful(state) {
  if (state === 'nothing')
    return `${use('ring', '#ffffff')}<g transform="translate(1.6 1.6) scale(.9)">${use('ring', colours[state])}</g>`;
  return [
    use('disc', '#ffffff'),
    `<g transform="translate(1.2 1.2) scale(.925)">${use('disc', colours[state])}</g>`,
    use(state, '#ffffff'),
  ].join('');
}

/** For macOS, which paints whatever is not transparent in the colour of its menu bar. */
function template(state) {
  if (state !== 'running')
    return `${use('ring', '#000000')}<g transform="translate(4 4) scale(.75)">${use(state, '#000000')}</g>`;
  const hole = `<mask id="hole"><rect width="32" height="32" fill="#fff" />${use(state, '#000000')}</mask>`;
  return `${hole}<g mask="url(#hole)">${use('disc', '#000000')}</g>`;
}

function use(symbol, fill = '#000000') {
  return `<use href="#${symbol}" width="32" height="32" fill="${fill}" />`;
}

function writePair(name, drawing, size) {
  write(`${name}.png`, png(drawing, size));
  write(`${name}@2x.png`, png(drawing, size * 2));
}

async function writeIco(name, drawing, sizes) {
  write(name, await pngToIco(sizes.map((size) => png(drawing, size))));
}

function png(drawing, size) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${symbols}${drawing}</svg>`;
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

function write(name, bytes) {
  writeFileSync(join(resources, name), bytes);
}
