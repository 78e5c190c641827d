// For managers: who receives what people of the program tell in private.

import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ContactsResponse } from '../../../../../shared/api/concern-api.js';
import { concerns } from '../../../../../shared/i18n/en/concerns.js';
import { put } from '../../../../../shared/ui/answer-cache.js';
import { addWords } from '../../../../../shared/ui/i18n.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { AddByEmail } from '../../../for-all/add-by-email.js';
import { useApi } from '../../../for-all/use-api.js';
import { useRead } from '../../../for-all/use-read.js';

addWords({ concerns });

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  one: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

export function ContactsPart({ programId }: { programId: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const path = `/programs/${encodeURIComponent(programId)}/contacts` as const;
  const api = useApi();
  const { data, error, refetch } = useRead(path);
  return (
    <Panel title={t('concerns.contacts.title')}>
      <Text>{t('concerns.contacts.lead')}</Text>
      {data?.contacts.length === 0 ? <Text>{t('concerns.contacts.none')}</Text> : null}
      <ul className={styles.list}>
        {(data?.contacts ?? []).map((contact) => (
          <Contact key={contact.personId} path={path} contact={contact} />
        ))}
      </ul>
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      <AddByEmail
        label={t('concerns.contacts.email')}
        action={t('concerns.contacts.add')}
        onAdd={async (email) => put(path, await api.post(path, { email }))}
      />
    </Panel>
  );
}

type ContactProps = { path: `/programs/${string}/contacts`; contact: ContactsResponse['contacts'][number] };

function Contact({ path, contact: { personId, displayName } }: ContactProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const api = useApi();
  const { busy, error, submit } = useChange(async () => {
    put(path, await api.post(`${path}/${encodeURIComponent(personId)}/remove`));
  });
  return (
    <li className={styles.one}>
      <Text>{displayName}</Text>
      <Button size="small" onClick={submit} disabledFocusable={busy}>
        {t('concerns.contacts.remove', { name: displayName })}
      </Button>
      {error === undefined ? null : <Failure error={error} />}
    </li>
  );
}
