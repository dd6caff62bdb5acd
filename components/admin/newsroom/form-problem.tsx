import { DeskIcon } from '@/components/admin/ui/desk-icon';

/** What stands in the way of the whole form; nothing when nothing does. */
export function FormProblem({ text }: { text: string | null }) {
  return (
    text && (
      <div className="alert alert-danger" role="alert">
        <DeskIcon name="warning" />
        <p>{text}</p>
      </div>
    )
  );
}
