/** What an editor says to colleagues about an article. */
export interface ArticleNote {
  id: number;
  text: string;
  /** The words it is about, as they stood. */
  quote: string | null;
  personName: string;
  createdAt: Date;
  resolvedAt: Date | null;
  /** Who settled it; null while it is open, and for people who are gone. */
  resolvedByName: string | null;
}
