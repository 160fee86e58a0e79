export * from './answers.ts';
export * from './commands.ts';
export * from './events.ts';
export * from './face.ts';
export * from './queries.ts';
export * from './settings.ts';
export * from './views.ts';
export * from './words.ts';
