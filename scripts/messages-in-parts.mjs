import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { completed } from './complete-messages.mjs';

const messages = /\/messages\/[\w-]+\.json$/;

/**
 * Lets windows load the messages of a language in two parts: `en.json?first` has what the first window says by itself,
 * `en.json?more` everything else. A language stays one file; what it has no message for is there in English.
 * @param {readonly string[]} first sections, or single messages as `section.message`
 */
export function messagesInParts(first) {
  const isFirst = (section, name) => first.includes(section) || first.includes(`${section}.${name}`);
  return {
    name: 'messages-in-parts',
    enforce: 'pre',
    async load(id) {
      const [path, part] = id.split('?');
      if (!messages.test(path) || (part !== 'first' && part !== 'more')) return null;
      this.addWatchFile(path);
      const english = await read(join(dirname(path), 'en.json'));
      const whole = completed(await read(path), english, basename(path, '.json'));
      const sections = Object.entries(whole).map(([section, said]) => {
        const wanted = Object.entries(said).filter(([name]) => isFirst(section, name) === (part === 'first'));
        return [section, Object.fromEntries(wanted)];
      });
      const said = JSON.stringify(Object.fromEntries(sections.filter(([, said]) => Object.keys(said).length > 0)));
      return { code: `export default ${said};`, moduleType: 'js' };
    },
  };
}

async function read(path) {
  return JSON.parse(await readFile(path, 'utf8'));
}
