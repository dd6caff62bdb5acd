/** What an editor says to colleagues about an article. */
export interface ArticleNote {
  id: number;
  text: string;
  /** The words it is about, as they stood. */
  quote: string | null;
  personName: string;
  createdAt: Date;
  resolvedAt: Date | null;
}
