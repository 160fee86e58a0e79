import { readFile } from 'node:fs/promises';

const messages = /\/messages\/\w+\.json$/;

/**
 * Lets windows load the messages of a language in two parts: `en.json?first` has what the first window says by itself,
 * `en.json?more` everything else. A language stays one file.
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
      const sections = Object.entries(JSON.parse(await readFile(path, 'utf8'))).map(([section, said]) => {
        const wanted = Object.entries(said).filter(([name]) => isFirst(section, name) === (part === 'first'));
        return [section, Object.fromEntries(wanted)];
      });
      const said = JSON.stringify(Object.fromEntries(sections.filter(([, said]) => Object.keys(said).length > 0)));
      return { code: `export default ${said};`, moduleType: 'js' };
    },
  };
}
