import { type JsonLdObject, printJsonLd } from '@/lib/seo/structured-data/print-json-ld';

/** Structured data, a script an object: readers of the format agree on that form more than on lists. */
export function JsonLd({ data }: { data: JsonLdObject[] }) {
  return data.map((object) => {
    const text = printJsonLd(object);
    // JSON with every «<» escaped, by the one printer.
    return <script key={text} type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
  });
}
