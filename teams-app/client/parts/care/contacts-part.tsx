// For managers: who receives what people of the program tell in private.
import { Button, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactsResponse } from '../../../../shared/api/concern-api.js';
import { concerns } from '../../../../shared/i18n/en/concerns.js';
import { focusField } from '../../../../shared/ui/focus-field.js';
import { FormField } from '../../../../shared/ui/form-field.js';
import { addWords } from '../../../../shared/ui/i18n.js';
import { Panel } from '../../../../shared/ui/panel.js';
import { Failure } from '../../../../shared/ui/states.js';
import { useSubmit } from '../../../../shared/ui/use-submit.js';
import { useTab } from '../../tab-context.js';
import { useApiCache, useApiQuery } from '../../use-api-query.js';

addWords({ concerns });

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  one: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, maxWidth: '420px' },
  action: { alignSelf: 'flex-start' },
});

export function ContactsPart({ programId }: { programId: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const path = `/programs/${encodeURIComponent(programId)}/contacts`;
  const { data, error, refetch } = useApiQuery<ContactsResponse>(path);
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
      <AddContact path={path} />
    </Panel>
  );
}

type ContactProps = { path: string; contact: ContactsResponse['contacts'][number] };

function Contact({ path, contact: { personId, displayName } }: ContactProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { api } = useTab();
  const { put } = useApiCache();
  const { busy, error, submit } = useSubmit(async () => {
    put(path, await api.post<ContactsResponse>(`${path}/${encodeURIComponent(personId)}/remove`));
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

function AddContact({ path }: { path: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { api } = useTab();
  const { put } = useApiCache();
  const form = useRef<HTMLFormElement>(null);
  const [email, setEmail] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [isAdded, setAdded] = useState(false);
  const { busy, error, submit } = useSubmit(async () => {
    put(path, await api.post<ContactsResponse>(path, { email: email.trim() }));
    setEmail('');
    setAdded(true);
  });

  function add(event: FormEvent) {
    event.preventDefault();
    const wrong = !/^\S+@\S+\.\S+$/.test(email.trim());
    setWrong(wrong);
    setAdded(false);
    if (wrong) focusField(form.current, ['contact']);
    else submit();
  }

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={add}>
      <FormField
        name="contact"
        label={t('concerns.contacts.email')}
        problem={isWrong ? t('concerns.contacts.emailInvalid') : undefined}
      >
        <Input type="email" value={email} onChange={(_, data) => setEmail(data.value)} />
      </FormField>
      {error === undefined ? null : <Failure error={error} />}
      <Button type="submit" className={styles.action} disabledFocusable={busy}>
        {t('concerns.contacts.add')}
      </Button>
      <Text role="status">{isAdded ? t('concerns.contacts.added') : ''}</Text>
    </form>
  );
}
