// What is between me and my partners, on the page of our space: their cards, my notes, hopes and fears, questions.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import type { PairSpaceResponse } from '../../../../../shared/api/pair-space-api.js';
import type {
  AsyncResponse,
  ExchangeResponse,
  NotesResponse,
  PartnerCardsResponse,
  QuestionsResponse,
} from '../../../../../shared/api/personal-api.js';
import { namesOf } from '../../../for-all/names-of.js';
import { Section } from '../../../for-all/section.js';
import { useTab } from '../../../for-all/tab-context.js';
import { MY_CARD, type PairPlace, pairPlace } from '../../../places/pair-places.js';
import '../parts/personal-words.js';

const useStyles = makeStyles({
  surface: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflow: 'hidden',
    ':empty': { display: 'none' },
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
  },
  lines: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0 },
  value: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type PartProps = { pair: PairResponse };

export function PersonalPart({ space }: { space: PairSpaceResponse }) {
  const styles = useStyles();
  const { pair } = space;
  const isActive = pair.status === 'active';
  return (
    <div className={styles.surface}>
      <PartnerCards pair={pair} cards={space.partnerCards.cards} />
      <ExchangeSection pair={pair} round={space.exchange.round} />
      {isActive ? <QuestionsSection pair={pair} today={space.questions.today} /> : null}
      <NotesSection pair={pair} all={space.notes.notes} />
      <PromptsSection pair={pair} prompts={space.prompts} />
    </div>
  );
}

/** Nothing where a partner has told nothing. */
function PartnerCards({ pair, cards }: PartProps & PartnerCardsResponse) {
  const styles = useStyles();
  const { t } = useTranslation();
  return cards.map(({ personId, lines }) => {
    const name = pair.partners.find((one) => one.personId === personId)?.displayName ?? '';
    return (
      <Section key={personId} title={t('mine.card.about', { name })}>
        <dl className={styles.lines}>
          {lines.map(({ field, value }) => (
            <div key={field}>
              <dt className={styles.quiet}>{t(`personal.card.field.${field}`)}</dt>
              <dd className={styles.value}>
                {field === 'camera' || field === 'bandwidth' ? t(`personal.card.${field}.${value}`) : value}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
    );
  });
}

function ExchangeSection({ pair, round }: PartProps & ExchangeResponse) {
  const { t, i18n } = useTranslation();
  if (pair.status === 'ended' && !round.isRevealed) return null;
  const done = round.partners.filter(({ state }) => state === 'done').map(({ personId }) => personId);
  const state = round.isRevealed ? 'shown' : round.mine ? 'mine' : done.length > 0 ? 'partner' : 'none';
  const about =
    state === 'partner' ? pair.partners.filter(({ personId }) => done.includes(personId)) : pair.partners;
  const open = { shown: 'read', mine: 'change', partner: 'write', none: 'write' }[state];
  return (
    <Section title={t('mine.exchange.title')}>
      <Text>{t(`mine.exchange.state.${state}`, { name: namesOf(about, i18n.language) })}</Text>
      <Way pair={pair} page="exchange" label={t(`mine.exchange.open.${open}`)} />
    </Section>
  );
}

function QuestionsSection({ pair, today }: PartProps & Pick<QuestionsResponse, 'today'>) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Section title={t('mine.questions.today')}>
      <ul className={styles.list}>
        {today.map((id) => (
          <li key={id}>{t(`starters.question.${id}`)}</li>
        ))}
      </ul>
      <Way pair={pair} page="questions" label={t('mine.questions.open')} />
    </Section>
  );
}

/** The newest come first to mind. */
const NOTES_SHOWN = 3;

function NotesSection({ pair, all }: PartProps & { all: NotesResponse['notes'] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  const notes = all.slice(-NOTES_SHOWN);
  const isActive = pair.status === 'active';
  if (notes.length === 0 && !isActive) return null;
  return (
    <Section title={t('mine.notes.title')}>
      {notes.length > 0 ? (
        <ul className={styles.list}>
          {notes.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      ) : (
        <Text>{t('mine.notes.empty')}</Text>
      )}
      <Text size={200} className={styles.quiet}>
        {t('mine.notes.onlyMe')}
      </Text>
      <Way pair={pair} page="notes" label={t('mine.notes.open')} />
      {isActive ? <Button onClick={() => go(MY_CARD)}>{t('mine.card.edit')}</Button> : null}
    </Section>
  );
}

function PromptsSection({ pair, prompts }: PartProps & { prompts: AsyncResponse }) {
  const { t } = useTranslation();
  const { mode, rounds } = prompts;
  if (pair.status === 'ended' && rounds.length === 0) return null;
  const waits = mode !== null && rounds.some(({ isRevealed, mine }) => !isRevealed && !mine);
  const state = waits ? 'answer' : mode ? 'on' : 'off';
  const pace = mode ? t(`mine.prompts.every.${mode.everyDays}`) : '';
  return (
    <Section title={t('mine.prompts.title')}>
      <Text>{t(`mine.prompts.state.${state}`, { pace })}</Text>
      <Way pair={pair} page="prompts" label={t(`mine.prompts.open.${state}`)} />
    </Section>
  );
}

function Way({ pair, page, label }: PartProps & { page: PairPlace['page']; label: string }) {
  const { go } = useTab();
  return <Button onClick={() => go(pairPlace({ page, pairId: pair.id }))}>{label}</Button>;
}
