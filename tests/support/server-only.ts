// `server-only` throws outside a server bundle; in tests it is nothing.
export {};
