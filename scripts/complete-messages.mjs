/**
 * The messages of a language, with the English ones where it has none: a translation is of use before it is finished.
 * Where English counts (`_one`, `_other`), the forms of the language's own plurals are asked for; those it has not are
 * its own `_other`, or English.
 * @param {Record<string, Record<string, unknown>>} said
 * @param {Record<string, Record<string, unknown>>} english
 * @param {string} language BCP 47
 */
export function completed(said, english, language) {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const merge = (own, other) => {
    const whole = { ...own };
    for (const [name, text] of Object.entries(other)) {
      if (typeof text === 'object' && text !== null) whole[name] = merge(own[name] ?? {}, text);
      else for (const wanted of wantedNames(name, forms)) whole[wanted] ??= own[otherOf(wanted)] ?? text;
    }
    return whole;
  };
  return merge(said, english);
}

const plural = /_(zero|one|two|few|many|other)$/;
const otherOf = (name) => name.replace(plural, '_other');

/** `sessions_other` stands for every form that the language has; its `_one` for none of its own. */
function wantedNames(name, forms) {
  if (!plural.test(name)) return [name];
  const base = name.replace(plural, '');
  if (name.endsWith('_other')) return forms.map((form) => `${base}_${form}`);
  return forms.includes(name.slice(base.length + 1)) ? [name] : [];
}
