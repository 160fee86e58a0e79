let electron;

export function initialize(data) {
  electron = data.electron;
}

export function resolve(specifier, context, next) {
  return specifier === 'electron' ? { url: electron, shortCircuit: true } : next(specifier, context);
}
