// What the program suggests to talk about in one meeting; a pair is free to do something else.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { AgendaResponse } from '../../../../../shared/api/agenda-api.js';
import { agendaPacks } from '../../../../../shared/i18n/en/agenda-packs.js';
import { addWords } from '../../../../../shared/ui/i18n.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useRead } from '../../../for-all/use-read.js';

addWords({ agendaPacks });

export type AgendaPartProps = {
  /** Of the API: the agenda of a session, or of the one that would be booked next. */
  path: `/${'relationships' | 'sessions'}/${string}/agenda`;
};

const useStyles = makeStyles({
  items: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function AgendaPart({ path }: AgendaPartProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { data, error, refetch } = useRead(path);
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const total = data.items.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <Panel title={t(`agendaPacks.suggested.${titleOf(data)}`, { count: data.number, ordinal: true })}>
      <ol className={styles.items}>
        {data.items.map(({ id, minutes }) => (
          <li key={id}>
            {t(`agendaPacks.item.${id}`)}{' '}
            <Text className={styles.quiet}>{t('agendaPacks.minutes', { minutes })}</Text>
          </li>
        ))}
      </ol>
      <Text size={200} className={styles.quiet}>
        {t('agendaPacks.suggested.lead', { total })}
      </Text>
    </Panel>
  );
}

function titleOf({ stage }: AgendaResponse): 'first' | 'next' | 'last' {
  return stage === 'first' || stage === 'last' ? stage : 'next';
}
