// What I say at the end: what has changed, thanks, what comes next; who reads it stands beside each field.
import {
  Button,
  Checkbox,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ClosingWords, NextWay } from '../../../../../shared/api/farewell-api.js';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { FormGroup } from '../../../../../shared/ui/form-group.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { DraftOutcome } from '../../../for-all/draft-outcome.js';
import type { WordsDraft } from '../hooks/use-words.js';

export type WordsFormProps = { names: string; draft: WordsDraft; isAlone: boolean };

const ways = ['stay-in-touch', 'new-goal', 'become-mentor', 'rest'] as const satisfies readonly NextWay[];

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  ways: { display: 'flex', flexDirection: 'column' },
});

/** @param isAlone all others have finished: once I have, the mentoring ends */
export function WordsForm({ names, draft, isAlone }: WordsFormProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { value: words, save, busy, isDirty, isSaved } = draft;
  const change: FieldsProps['change'] = (part) => draft.change({ ...words, ...part });
  return (
    <Panel title={t('tabFarewell.words.title')}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <ReflectionFields names={names} words={words} change={change} />
        <FormField
          name="thanks"
          label={t('tabFarewell.words.thanks', { names })}
          hint={t('tabFarewell.words.thanksHint', { names })}
        >
          <Textarea
            value={words.thanks}
            rows={4}
            maxLength={2000}
            resize="vertical"
            onChange={(_, { value }) => change({ thanks: value })}
          />
        </FormField>
        <NextFields names={names} words={words} change={change} />
        <Outcome draft={draft} />
        <Text>{t(words.isDone ? 'tabFarewell.words.done' : doneHint(isAlone), { names })}</Text>
        <div className={styles.row}>
          <Button type="submit" appearance="primary" disabledFocusable={busy || !isDirty}>
            {t(busy ? 'forms.working' : 'tabFarewell.words.save')}
          </Button>
          <Button disabledFocusable={busy} onClick={() => save(!words.isDone)}>
            {t(words.isDone ? 'tabFarewell.words.reopen' : 'tabFarewell.words.finish')}
          </Button>
          <Text role="status">{isSaved && !isDirty ? t('tabFarewell.words.saved') : ''}</Text>
        </div>
      </form>
    </Panel>
  );
}

function doneHint(isAlone: boolean) {
  return isAlone ? 'tabFarewell.words.lastHint' : 'tabFarewell.words.finishHint';
}

type FieldsProps = { names: string; words: ClosingWords; change: (part: Partial<ClosingWords>) => void };

function ReflectionFields({ names, words, change }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <FormField
        name="reflection"
        label={t('tabFarewell.words.reflection')}
        hint={t('tabFarewell.words.reflectionHint')}
      >
        <Textarea
          value={words.reflection}
          rows={6}
          maxLength={4000}
          resize="vertical"
          onChange={(_, { value }) => change({ reflection: value })}
        />
      </FormField>
      <FormField name="audience" label={t('tabFarewell.words.audience')}>
        <RadioGroup
          value={words.audience}
          onChange={(_, { value }) => change({ audience: value === 'pair' ? 'pair' : 'me' })}
        >
          <Radio value="me" label={t('tabFarewell.words.me')} />
          <Radio value="pair" label={t('tabFarewell.words.pair', { names })} />
        </RadioGroup>
      </FormField>
    </>
  );
}

function NextFields({ names, words, change }: FieldsProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <FormGroup legend={t('tabFarewell.words.next')}>
      <Text>{t('tabFarewell.words.nextHint', { names })}</Text>
      <div className={styles.ways}>
        {ways.map((way) => (
          <Checkbox
            key={way}
            label={t(`farewell.next.${way}`)}
            checked={words.next.includes(way)}
            onChange={(_, { checked }) =>
              change({ next: [...words.next.filter((one) => one !== way), ...(checked ? [way] : [])] })
            }
          />
        ))}
      </div>
    </FormGroup>
  );
}

function Outcome({ draft }: { draft: WordsDraft }) {
  const { t } = useTranslation();
  const words = {
    text: t('tabFarewell.words.conflict'),
    keep: t('tabFarewell.words.keepMine'),
    take: t('tabFarewell.words.takeTheirs'),
  };
  return <DraftOutcome draft={draft} words={words} />;
}
