/**
 * Crawlers of companies that make language models, by the names they listen to in robots.txt. Search engines are
 * not among them: to be found is another matter. As their owners document them, November 2026.
 */
export const AI_CRAWLERS = [
  { name: 'GPTBot', owner: 'OpenAI', use: 'training' },
  { name: 'OAI-SearchBot', owner: 'OpenAI', use: 'answers' },
  { name: 'ChatGPT-User', owner: 'OpenAI', use: 'answers' },
  { name: 'ClaudeBot', owner: 'Anthropic', use: 'training' },
  { name: 'Claude-User', owner: 'Anthropic', use: 'answers' },
  { name: 'Google-Extended', owner: 'Google', use: 'training' },
  { name: 'Applebot-Extended', owner: 'Apple', use: 'training' },
  { name: 'meta-externalagent', owner: 'Meta', use: 'training' },
  { name: 'Bytespider', owner: 'ByteDance', use: 'training' },
  { name: 'Amazonbot', owner: 'Amazon', use: 'training' },
  { name: 'CCBot', owner: 'Common Crawl', use: 'training' },
  { name: 'PerplexityBot', owner: 'Perplexity', use: 'answers' },
] as const;

export type AiCrawler = (typeof AI_CRAWLERS)[number]['name'];
export const AI_CRAWLER_NAMES = AI_CRAWLERS.map(({ name }) => name) as [AiCrawler, ...AiCrawler[]];

/**
 * The names of crawlers, one a line, each once.
 * @returns null when a line is no name: RFC 9309 has letters, «-» and «_»; digits and dots are met as well. «*» is
 * not one: that closes the whole site, and has a switch of its own
 */
export function crawlerNamesOf(text: string): string[] | null {
  const names = new Map<string, string>();
  for (const line of text.split('\n')) {
    const name = line.trim();
    if (name === '') continue;
    if (!/^[A-Za-z][\w.-]{1,63}$/.test(name)) return null;
    if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  }
  return [...names.values()];
}
