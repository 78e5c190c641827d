// The page in the course: the module, below it the mentoring programs and the way to link this account with Teams.
import {
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkResponse, LtiPageResponse } from '../../shared/api/lti-api.js';
import { ApiError } from '../../shared/ui/api-client.js';
import { Heading } from '../../shared/ui/heading.js';
import { ModulePlayer } from '../../shared/ui/module/module-player.js';
import { modulePath, moduleSource } from '../../shared/ui/module/module-source.js';
import { Failure, Loading } from '../../shared/ui/states.js';
import { LinkForm } from './link-form.js';
import type { Session } from './session.js';
import { useApi } from './use-api.js';
import { useFirstRead } from './use-first-read.js';

const ProgramsPart = lazy(async () => ({ default: (await import('./programs-part.js')).ProgramsPart }));
const MentoringPart = lazy(async () => ({ default: (await import('./mentoring-part.js')).MentoringPart }));
const EnrollmentView = lazy(async () => ({ default: (await import('./enrollment-view.js')).EnrollmentView }));

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXL,
    maxWidth: '68ch',
    marginInline: 'auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
  },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  away: { display: 'none' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function LtiPage({ session }: { session: Session }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const page = useFirstRead('/page');
  return (
    <main className={styles.root}>
      {page.data ? <Content page={page.data} session={session} /> : null}
      {page.error === undefined ? null : (
        <>
          <Heading>{t('lti-page.name')}</Heading>
          <Ended error={page.error} onRetry={page.refetch} />
        </>
      )}
      {page.data || page.error !== undefined ? null : <Loading label={t('lti-page.loading')} />}
    </main>
  );
}

type ContentProps = { page: LtiPageResponse; session: Session };

function Content({ page, session }: ContentProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const api = useApi();
  const module = useFirstRead(modulePath(page.moduleId));
  const source = useMemo(() => moduleSource(api), [api]);
  const [linkedAs, setLinkedAs] = useState<string>();
  /** What stands below the module is read anew in each. */
  const [round, setRound] = useState(0);
  const [programId, setProgramId] = useState<string>();

  function linked(answer: LinkResponse) {
    session.replace(answer.session);
    setLinkedAs(answer.displayName);
    setRound(round + 1);
  }

  function back() {
    setProgramId(undefined);
    setRound(round + 1);
    requestAnimationFrame(() => document.querySelector('h1')?.focus());
  }

  return (
    <>
      <Text size={200} className={styles.quiet}>
        {t('lti-page.greeting', { name: linkedAs ?? page.me.displayName })}
        {page.courseTitle ? ` · ${t('lti-page.course', { course: page.courseTitle })}` : ''}
      </Text>
      <div className={mergeClasses(styles.part, programId === undefined ? undefined : styles.away)}>
        <ModulePlayer read={module} source={source} />
        <Suspense fallback={null}>
          <MentoringPart key={`mentoring-${round}`} isLinked={page.linked || linkedAs !== undefined} />
          <ProgramsPart key={`programs-${round}`} onOpen={setProgramId} />
        </Suspense>
        {linkedAs === undefined ? null : (
          <MessageBar intent="success" role="status">
            <MessageBarBody>{t('lti-page.link.done', { name: linkedAs })}</MessageBarBody>
          </MessageBar>
        )}
        {page.linked || linkedAs !== undefined ? null : <LinkForm onLinked={linked} />}
      </div>
      {programId === undefined ? null : (
        <Suspense fallback={<Loading label={t('lti-page.loading')} />}>
          <EnrollmentView programId={programId} onBack={back} />
        </Suspense>
      )}
    </>
  );
}

function Ended({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  if (!(error instanceof ApiError) || error.status !== 401)
    return <Failure error={error} onRetry={onRetry} />;
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t('lti-page.ended.title')}</MessageBarTitle> {t('lti-page.ended.text')}
      </MessageBarBody>
    </MessageBar>
  );
}
