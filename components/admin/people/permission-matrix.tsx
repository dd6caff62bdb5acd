import { useTranslations } from 'next-intl';
import { ACTIONS, PERMISSIONS } from '@/lib/auth/permissions';
import { ROLES } from '@/lib/auth/roles';

/** What each role may do, read from the one table that the desk asks: full, half («own»), empty nuqta. */
export function PermissionMatrix() {
  const t = useTranslations('desk.people');
  const tRoles = useTranslations('desk.shell.roles');
  const tActions = useTranslations('desk.actions');
  return (
    <div className="panel">
      <h2 id="matrix-title">{t('matrix.title')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it is scrolled, by keyboard too. */}
      <section className="matrix-frame" tabIndex={0} aria-labelledby="matrix-title">
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">{t('matrix.action')}</th>
              {ROLES.map((role) => (
                <th key={role} scope="col">
                  {tRoles(role)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ACTIONS.map((action) => {
              const [domain = '', verb = ''] = action.split('.');
              return (
                <tr key={action}>
                  <th scope="row">{tActions(`${domain}.${verb}` as 'article.view')}</th>
                  {ROLES.map((role) => (
                    <td key={role}>
                      <i className={`reach reach-${PERMISSIONS[action][role]}`} aria-hidden="true" />
                      <span className="visually-hidden">
                        {t(`matrix.reach.${PERMISSIONS[action][role]}`)}
                      </span>
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <p className="matrix-key" aria-hidden="true">
        {(['all', 'own', 'no'] as const).map((reach) => (
          <span key={reach}>
            <i className={`reach reach-${reach}`} /> {t(`matrix.reach.${reach}`)}
          </span>
        ))}
      </p>
    </div>
  );
}
