/** All tables, for the Drizzle client. */
export * from './schema/articles';
export * from './schema/authors';
export * from './schema/corrections';
export * from './schema/desk';
export * from './schema/files';
export * from './schema/fronts';
export * from './schema/media';
export * from './schema/operations';
export * from './schema/pages';
export * from './schema/people';
export * from './schema/redirects';
export * from './schema/sections';
export * from './schema/settings';
export * from './schema/tags';
