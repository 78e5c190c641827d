// The one thing to do now, with the page's one primary action.

import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgramSummary } from '../../../../shared/api/program-api.js';
import type { SelfMatchResponse } from '../../../../shared/api/request-api.js';
import type { HomeResponse } from '../../../../shared/api/tab-api.js';
import { wayOut } from '../../../../shared/api/way-out.js';
import { Heading } from '../../../../shared/ui/heading.js';
import { useFocusOnChange } from '../../../../shared/ui/use-focus-on-change.js';
import { dayInZone } from '../../../../shared/ui/zoned-time.js';
import { JoinButton } from '../../for-all/join-button.js';
import { namesOf } from '../../for-all/names-of.js';
import { useTab } from '../../for-all/tab-context.js';
import { pairPlace } from '../../places/pair-places.js';
import { programPlace } from '../../places/program-places.js';
import type { MatchCheckProps } from '../check-ins/for-others/match-check.js';
import type { programWaiting } from '../programs/for-others/open-program.js';
import type { NextStep } from './next-step.js';

const CheckInForm = lazy(async () => ({
  default: (await import('../check-ins/for-others/check-in-form.js')).CheckInForm,
}));
const MatchCheck = lazy(async () => ({
  default: (await import('../check-ins/for-others/match-check.js')).MatchCheck,
}));

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    borderInlineStartWidth: '6px',
    borderInlineStartColor: tokens.colorBrandStroke1,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
  },
  top: { display: 'flex', flexDirection: 'column' },
  label: { color: tokens.colorBrandForeground1 },
  outcome: { color: tokens.colorPaletteGreenForeground1 },
});

export type NextStepPartProps = {
  home: HomeResponse;
  step: NextStep;
  /** The one to enroll in, when that is the step. */
  program: ProgramSummary | undefined;
  /** The one to manage, when that is the step. */
  waiting: ReturnType<typeof programWaiting>;
  selfMatch: SelfMatchResponse;
  onMatchChecked: MatchCheckProps['onAnswered'];
};

export function NextStepPart(props: NextStepPartProps) {
  const { step } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useStepWords(props);
  const heading = useFocusOnChange(step);
  const [outcome, setOutcome] = useState('');
  return (
    <section className={styles.root} aria-labelledby="next-step">
      <div className={styles.top}>
        <div role="status" className={styles.outcome}>
          {outcome}
        </div>
        <Text size={200} weight="semibold" className={styles.label}>
          {t('tab.home.next')}
        </Text>
      </div>
      <Heading level={2} id="next-step" focusRef={heading}>
        {words.title}
      </Heading>
      <Text>{words.text}</Text>
      <StepAction {...props} onOutcome={setOutcome} />
    </section>
  );
}

type StepActionProps = NextStepPartProps & { onOutcome: (words: string) => void };

function StepAction({
  home,
  step,
  program,
  waiting,
  selfMatch,
  onOutcome,
  onMatchChecked,
}: StepActionProps): ReactNode {
  const pair = home.relationship;
  const { t, i18n } = useTranslation();
  const { go } = useTab();
  switch (step) {
    case 'check-in':
      return pair?.checkIn ? (
        <Suspense fallback={null}>
          <CheckInForm
            pairId={pair.id}
            checkInId={pair.checkIn.id}
            partner={namesOf(pair.partners, i18n.language)}
            onAnswered={(outcome) => onOutcome(t(`tab.checkIn.${outcome}`))}
          />
        </Suspense>
      ) : null;
    case 'match-check':
      return pair?.matchCheck ? (
        <Suspense fallback={null}>
          <MatchCheck
            pairId={pair.id}
            name={namesOf(pair.partners, i18n.language)}
            way={wayOut(pair)}
            matchCheck={pair.matchCheck}
            onAnswered={onMatchChecked}
          />
        </Suspense>
      ) : null;
    case 'session':
      return pair?.nextSession?.joinUrl ? <JoinButton url={pair.nextSession.joinUrl} main /> : null;
    case 'book':
      return pair ? <BookButton pairId={pair.id} /> : null;
    case 'module':
      return (
        <Button appearance="primary" size="large" onClick={() => go(`module/${home.module.id}`)}>
          {t('tab.next.module.action')}
        </Button>
      );
    case 'manage':
      return waiting ? (
        <Button
          appearance="primary"
          size="large"
          onClick={() =>
            go(
              programPlace({
                page: waiting.waitsFor === 'match' ? 'runs' : 'program',
                programId: waiting.program.id,
              }),
            )
          }
        >
          {t(`tab.next.manage.${waiting.waitsFor}.action`)}
        </Button>
      ) : null;
    case 'enroll':
      return program ? (
        <Button
          appearance="primary"
          size="large"
          onClick={() => go(programPlace({ page: 'enroll', programId: program.id }))}
        >
          {t('tab.next.enroll.action')}
        </Button>
      ) : null;
    case 'find':
    case 'answer':
      return <PlaceButton {...placeOf(step, selfMatch)} />;
    case 'wait':
      return null;
  }
}

function placeOf(step: 'find' | 'answer', { search, answers }: SelfMatchResponse): PlaceButtonProps {
  const [first] = step === 'find' ? search.filter(({ waiting }) => waiting === 0) : answers;
  const page = step === 'find' ? 'find' : 'requests';
  return { step, place: first ? programPlace({ page, programId: first.programId }) : '' };
}

type PlaceButtonProps = { step: 'find' | 'answer'; place: string };

function PlaceButton({ step, place }: PlaceButtonProps) {
  const { t } = useTranslation();
  const { go } = useTab();
  return (
    <Button appearance="primary" size="large" onClick={() => go(place)}>
      {t(`tab.next.${step}.action`)}
    </Button>
  );
}

function BookButton({ pairId }: { pairId: string }) {
  const { t } = useTranslation();
  const { go } = useTab();
  return (
    <Button appearance="primary" size="large" onClick={() => go(pairPlace({ page: 'book', pairId }))}>
      {t('tab.next.book.action')}
    </Button>
  );
}

type StepWordsProps = Omit<NextStepPartProps, 'onMatchChecked'>;

function useStepWords({ home, step, program, waiting, selfMatch }: StepWordsProps) {
  const { me, relationship, module } = home;
  const { checkIn, nextSession } = relationship ?? {};
  const { t, i18n } = useTranslation();
  const name = namesOf(relationship?.partners ?? [], i18n.language);
  const day = (instant = '') =>
    instant === '' ? '' : dayInZone(instant, { locale: i18n.language, timeZone: me.timeZone });
  switch (step) {
    case 'check-in': {
      const others = checkIn?.partnerAnswered ? ` ${t('tab.next.checkIn.partnerAnswered', { name })}` : '';
      return {
        title: t('checkIn.title', { name }),
        text: t('checkIn.intro', { day: day(checkIn?.dueAt) }) + others,
      };
    }
    case 'match-check':
      return { title: t('matchCheck.title', { name }), text: t('matchCheck.intro', { name }) };
    case 'session':
      return {
        title: t('tab.next.session.title', { name, day: day(nextSession?.start) }),
        text: t('tab.next.session.text'),
      };
    case 'book':
      return { title: t('tab.next.book.title', { name }), text: t('tab.next.book.text') };
    case 'module':
      return {
        title: t('tab.next.module.title'),
        text: t('tab.next.module.text', { module: module.title, minutes: module.minutes }),
      };
    case 'manage':
      return {
        title: t('tab.next.manage.title', { program: waiting?.program.title }),
        text: t(`tab.next.manage.${waiting?.waitsFor}.text`),
      };
    case 'enroll':
      return {
        title: t('tab.next.enroll.title', { program: program?.title }),
        text: t('tab.next.enroll.text'),
      };
    case 'find':
      return { title: t('tab.next.find.title'), text: t('tab.next.find.text') };
    case 'answer': {
      const count = selfMatch.answers.reduce((sum, { waiting }) => sum + waiting, 0);
      return { title: t('tab.next.answer.title', { count }), text: t('tab.next.answer.text') };
    }
    case 'wait':
      return { title: t('tab.next.wait.title'), text: t('tab.next.wait.text') };
  }
}
