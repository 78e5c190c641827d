// The meetings and modules that a goal is linked to.
import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalLinkRequest, GoalResponse, Linkable } from '../../../../../shared/api/goal-api.js';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { dayInZone, hoursInZone } from '../../../../../shared/ui/zoned-time.js';
import { useTab } from '../../../for-all/tab-context.js';
import { useSendToGoal } from '../hooks/use-goals.js';

export type GoalLinksProps = { answer: GoalResponse; pair: PairResponse };

type Linked = { kind: GoalLinkRequest['kind']; id: string; title: string };

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  choice: { minWidth: 0, maxWidth: '100%' },
});

export function GoalLinks({ answer, pair }: GoalLinksProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  const titled = useTitles(pair);
  const send = useSendToGoal(pair.id, answer.goal.id);
  const { error, submit } = useChange((request: GoalLinkRequest) => send('links', request), {
    mayOverlap: true,
  });
  const [chosen, setChosen] = useState('');
  const linked = titled(answer.goal.links);
  const choices = titled(answer.linkable);
  const isOpen = pair.status === 'active';
  function link({ kind, id }: Linked, isLinked: boolean) {
    setChosen('');
    submit({ kind, linkedId: id, isLinked });
  }
  const choice = choices.find(({ id }) => id === chosen);
  return (
    <Panel title={t('goals.links.title')}>
      {linked.length === 0 ? <Text>{t('goals.links.none')}</Text> : null}
      <ul className={styles.list}>
        {linked.map((one) => (
          <li key={one.id} className={styles.row}>
            {one.kind === 'module' ? (
              <Button appearance="transparent" onClick={() => go(`module/${one.id}`)}>
                {t('goals.links.openModule', { title: one.title })}
              </Button>
            ) : (
              <Text>{one.title}</Text>
            )}
            {isOpen ? (
              <Button appearance="subtle" size="small" onClick={() => link(one, false)}>
                {t('goals.links.remove', { title: one.title })}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {isOpen && choices.length > 0 ? (
        <div className={styles.form}>
          <Field label={t('goals.links.choose')} className={styles.choice}>
            <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
              <option value="">{t('goals.links.placeholder')}</option>
              {choices.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </Select>
          </Field>
          <Button disabledFocusable={!choice} onClick={() => choice && link(choice, true)}>
            {t('goals.links.add')}
          </Button>
        </div>
      ) : null}
      {error === undefined ? null : <Failure error={error} />}
    </Panel>
  );
}

function useTitles({ me }: PairResponse): (all: Linkable) => Linked[] {
  const { t, i18n } = useTranslation();
  const zone = { locale: i18n.language, timeZone: me.timeZone };
  return ({ sessions, modules }) => [
    ...sessions.map(({ id, start, end }) => ({
      kind: 'session' as const,
      id,
      title: t('goals.links.session', {
        day: `${dayInZone(start, zone)}, ${hoursInZone(start, end, zone)}`,
      }),
    })),
    ...modules.map(({ id, title }) => ({ kind: 'module' as const, id, title })),
  ];
}
