// What everybody brings to a session: the topics of all, and the actions that are still open.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import type { SessionNotesResponse } from '../../../../../shared/api/space-api.js';
import { useEntries } from '../../../for-all/use-space.js';
import { type Action, ActionLine, openFirst } from '../../entries/for-others/actions-part.js';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  person: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  actions: { margin: 0, padding: 0, listStyleType: 'none' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export type PreparationsProps = { pair: PairResponse; noted: SessionNotesResponse };

/** @param everybody with what I wrote myself, which stands in its form while I may change it */
export function Preparations({ pair, noted, everybody }: PreparationsProps & { everybody: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const people = everybody ? [pair.me, ...pair.partners] : pair.partners;
  return (
    <div className={styles.root}>
      {people.map(({ personId, displayName }) => {
        const said = noted.preparations.find((one) => one.personId === personId);
        if (!said)
          return (
            <Text key={personId} className={styles.quiet}>
              {t('space.prepare.notYet', { name: displayName })}
            </Text>
          );
        return (
          <div key={personId} className={styles.person}>
            <Text weight="semibold">{t('space.prepare.of', { name: displayName })}</Text>
            {said.topics.length > 0 ? (
              <ul className={styles.list}>
                {said.topics.map((topic) => (
                  <li key={topic}>{topic}</li>
                ))}
              </ul>
            ) : null}
            {said.outcome ? <Text>{t('space.prepare.outcomeOf', { outcome: said.outcome })}</Text> : null}
          </div>
        );
      })}
    </div>
  );
}

/** Open actions come along to the next session until they are done. */
export function CarriedOver({ pair }: { pair: PairResponse }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const entries = useEntries(pair.id).data?.entries ?? [];
  const open = openFirst(
    entries.filter((one): one is Action => one.content.kind === 'action' && one.closedAt === undefined),
  );
  if (open.length === 0) return <Text className={styles.quiet}>{t('space.prepare.nothingOpen')}</Text>;
  return (
    <ul className={styles.actions}>
      {open.map((action) => (
        <li key={action.id}>
          <ActionLine pair={pair} action={action} />
        </li>
      ))}
    </ul>
  );
}
