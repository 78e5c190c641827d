// Plays a learning module, in the tab and in the LMS alike: read, reflect, take the quiz, see the result.
import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  CompleteRequest,
  CompleteResponse,
  ModuleResponse,
  ModuleView,
  ProgressView,
  ReflectionRequest,
  ReflectionResponse,
} from '../../api/module-api.js';
import { Heading } from '../heading.js';
import { Failure, Loading } from '../states.js';
import { useFocusOnChange } from '../use-focus-on-change.js';
import { ModuleIntro } from './module-intro.js';
import { ModuleSection } from './module-section.js';

// Forms are heavy, and nobody needs them on the first page.
const ModuleReflection = lazy(async () => ({
  default: (await import('./module-reflection.js')).ModuleReflection,
}));
const ModuleQuiz = lazy(async () => ({ default: (await import('./module-quiz.js')).ModuleQuiz }));
const ModuleDone = lazy(async () => ({ default: (await import('./module-done.js')).ModuleDone }));

/** The module as far as it is there. */
export type ModuleRead = { data?: ModuleResponse | undefined; error?: unknown; refetch(): unknown };

export type ModuleSource = {
  saveReflection(id: string, reflection: ReflectionRequest): Promise<ReflectionResponse>;
  complete(id: string, answers: CompleteRequest): Promise<CompleteResponse>;
};

export type ModulePlayerProps = {
  read: ModuleRead;
  source: ModuleSource;
  onProgress?: (progress: ProgressView) => void;
  onClose?: () => void;
};

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    maxWidth: '68ch',
    marginInline: 'auto',
  },
  steps: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function ModulePlayer(props: ModulePlayerProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = props.read;
  if (data) return <LoadedPlayer {...props} module={data.module} before={data.progress} />;
  if (error) return <Failure error={error} onRetry={refetch} />;
  return <Loading label={t('player.loading')} />;
}

type LoadedProps = ModulePlayerProps & { module: ModuleView; before: ProgressView };

function LoadedPlayer({ module, before, source, onProgress, onClose }: LoadedProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [step, setStep] = useState(0);
  const [reflection, setReflection] = useState(module.reflection.text);
  const [result, setResult] = useState<CompleteResponse>();
  const heading = useFocusOnChange(step);
  const places = placesOf(module);
  const last = places.quiz;
  const next = () => setStep((current) => current + 1);
  const back = () => setStep((current) => current - 1);

  async function finish(quizAnswers: Record<string, string>) {
    const answer = await source.complete(module.id, { quizAnswers });
    setResult(answer);
    onProgress?.(answer.progress);
    setStep(places.done);
  }

  async function keepReflection(text: string) {
    const { progress } = await source.saveReflection(module.id, { text });
    setReflection(text);
    onProgress?.(progress);
    next();
  }

  return (
    <article className={styles.root} aria-labelledby="module-title">
      {step > 0 && step <= last ? (
        <div className={styles.steps}>
          <Text size={200} className={styles.quiet}>
            {module.title} · {t('player.step', { step, steps: last })}
          </Text>
          <ProgressBar value={step / last} aria-label={t('player.progress')} thickness="large" />
        </div>
      ) : null}
      <Heading id="module-title" focusRef={heading}>
        {titleOf(module, step, t)}
      </Heading>
      <Suspense fallback={<Loading label={t('player.loading')} />}>{renderStep()}</Suspense>
    </article>
  );

  function renderStep() {
    const section = module.sections[step - 1];
    if (step === 0) return <ModuleIntro module={module} before={before} onStart={next} />;
    if (section) return <ModuleSection section={section} onNext={next} onBack={back} />;
    if (step === places.reflection)
      return (
        <ModuleReflection
          prompt={module.reflection.prompt}
          hint={module.reflection.hint}
          text={reflection}
          onSave={keepReflection}
          onSkip={next}
          onBack={back}
        />
      );
    if (step === places.quiz || !result)
      return <ModuleQuiz questions={module.quiz} onFinish={finish} onBack={back} />;
    return (
      <ModuleDone
        module={module}
        result={result}
        onRetry={() => setStep(places.quiz)}
        onRestart={() => setStep(0)}
        onClose={onClose}
      />
    );
  }
}

function placesOf(module: ModuleView) {
  const reflection = module.sections.length + 1;
  return { reflection, quiz: reflection + 1, done: reflection + 2 };
}

function titleOf(module: ModuleView, step: number, t: (key: string) => string): string {
  const places = placesOf(module);
  if (step === 0) return module.title;
  if (step === places.reflection) return t('player.reflection.title');
  if (step === places.quiz) return t('player.quiz.title');
  return module.sections[step - 1]?.title ?? t('player.done.title');
}
