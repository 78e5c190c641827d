// The few mentors who are suggested, and asking one of them.
import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchResponse } from '../../../../../shared/api/request-api.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Empty } from '../../../../../shared/ui/states.js';
import { useTab } from '../../../for-all/tab-context.js';
import { programPlace } from '../../../places/program-places.js';
import { AskDialog } from './ask-dialog.js';
import { PersonLines } from './person-lines.js';
import { PersonItem, PersonList } from './person-list.js';

export type SuggestionsProps = {
  programId: string;
  search: SearchResponse;
  onSend: (mentor: Mentor, note: string) => Promise<void>;
};

type Mentor = SearchResponse['mentors'][number];

export function Suggestions({ programId, search, onSend }: SuggestionsProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Mentor>();
  const { mentors, requests, mostOpen, daysToAnswer } = search;
  const isFull = requests.filter(({ state }) => state === 'open').length >= mostOpen;
  return (
    <Panel title={t('requestPages.find.suggestions')}>
      <Text>{t(`requestPages.find.${isFull ? 'full' : 'howMany'}`, { most: mostOpen })}</Text>
      {mentors.length === 0 ? (
        <Nobody programId={programId} />
      ) : (
        <PersonList>
          {mentors.map((mentor, index) => (
            <PersonItem
              key={mentor.personId}
              actions={
                isFull ? null : (
                  <Button
                    appearance={index === 0 ? 'primary' : 'secondary'}
                    aria-label={t('requestPages.find.askWhom', { name: mentor.displayName })}
                    onClick={() => setAsking(mentor)}
                  >
                    {t('requestPages.find.ask')}
                  </Button>
                )
              }
            >
              <PersonLines person={mentor} reasons={mentor.reasons} />
            </PersonItem>
          ))}
        </PersonList>
      )}
      {asking ? (
        <AskDialog
          mentor={asking}
          days={daysToAnswer}
          onSend={(note) => onSend(asking, note)}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </Panel>
  );
}

function Nobody({ programId }: { programId: string }) {
  const { t } = useTranslation();
  const { go } = useTab();
  return (
    <Empty text={t('requestPages.find.none')}>
      <Button onClick={() => go(programPlace({ page: 'enroll', programId }))}>
        {t('requestPages.find.enrollment')}
      </Button>
    </Empty>
  );
}
