import type { Metadata } from 'next';
import { readParams } from '../_page/read-params';
import { SectionRoute, sectionMetadata } from '../_page/section-route';

type Props = { params: Promise<{ locale: string; section: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { context, section } = await readParams<'section'>(params);
  return sectionMetadata(context, section, 1);
}

export default async function SectionFirstPage({ params }: Props) {
  const { context, section } = await readParams<'section'>(params);
  return <SectionRoute context={context} slug={section} page={1} path={`/${section}`} />;
}
