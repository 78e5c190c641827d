// Two who would rather have each other, and with whom each of them is as it stands.
import { Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunResponse } from '../../../../../shared/api/matching-api.js';
import { namesOf } from '../../../for-all/names-of.js';
import { PairList } from './pair-list.js';

type Somebody = RunResponse['pairs'][number]['mentee'];

export function BlockingPart({ result }: { result: RunResponse }) {
  const { t, i18n } = useTranslation();
  const { pairs, blocking, blockingCount } = result;
  const partners = useMemo(() => partnersIn(pairs), [pairs]);
  const nowOf = (side: 'mentee' | 'mentor', { personId, displayName: name }: Somebody) => {
    const found = partners[side].get(personId);
    return found
      ? t(`workbench.blocking.now.${side}`, { name, partners: namesOf(found, i18n.language) })
      : t(`workbench.blocking.alone.${side}`, { name });
  };
  return (
    <>
      <PairList
        lead={t('workbench.blocking.lead')}
        none={t('workbench.blocking.none')}
        pairs={blocking}
        noteOf={({ mentee, mentor }) => `${nowOf('mentee', mentee)} ${nowOf('mentor', mentor)}`}
        action="workbench.blocking.try"
        kind="lock"
      />
      {blockingCount > blocking.length ? (
        <Text>{t('workbench.blocking.first', { shown: blocking.length, count: blockingCount })}</Text>
      ) : null}
    </>
  );
}

function partnersIn(pairs: RunResponse['pairs']) {
  const [mentee, mentor] = [new Map<string, Somebody[]>(), new Map<string, Somebody[]>()];
  for (const pair of pairs) {
    mentee.set(pair.mentee.personId, [pair.mentor]);
    const mentees = mentor.get(pair.mentor.personId);
    if (mentees) mentees.push(pair.mentee);
    else mentor.set(pair.mentor.personId, [pair.mentee]);
  }
  return { mentee, mentor };
}
