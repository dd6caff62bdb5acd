/** A schema.org object as it is printed. */
export type JsonLdObject = { '@context': 'https://schema.org'; '@type': string | string[] } & Record<
  string,
  unknown
>;

/** JSON that may stand inside a `<script>`: no `<` that could close it or open a comment. */
export function printJsonLd(data: JsonLdObject): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
