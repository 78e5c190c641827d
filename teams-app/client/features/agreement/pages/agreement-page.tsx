// The agreement of a pair: filled in by each, compared, settled and signed; what holds, and what held before.
import { Button, makeStyles, Text } from '@fluentui/react-components';
import { type ReactNode, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementResponse, OpenVersion } from '../../../../../shared/api/agreement-api.js';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { ConfirmDialog } from '../../../../../shared/ui/confirm-dialog.js';
import { Failure, Loading } from '../../../../../shared/ui/states.js';
import { useFocusOnChange } from '../../../../../shared/ui/use-focus-on-change.js';
import { Frame } from '../../../for-all/frame.js';
import { StepsRow } from '../../../for-all/steps-row.js';
import { pairPlace } from '../../../places/pair-places.js';
import { type AgreementDoing, useAgreement, useAgreementDoing } from '../hooks/use-agreement.js';
import { useSettling } from '../hooks/use-settling.js';
import { useTermWords } from '../hooks/use-term-words.js';
import { statusOf } from '../parts/agreement-status.js';
import { DraftPart } from '../parts/draft-part.js';
import { HistoryPart } from '../parts/history-part.js';
import { HoldsPart } from '../parts/holds-part.js';
import { SettlePart } from '../parts/settle-part.js';
import { SignPart } from '../parts/sign-part.js';

const steps = ['draft', 'settle', 'sign'] as const;

const useStyles = makeStyles({ action: { alignSelf: 'flex-start' } });

export function AgreementPage({ pair }: { pair: PairResponse }) {
  const { t } = useTranslation();
  const found = useAgreement(pair.id);
  return (
    <Frame
      title={t('tabAgreement.title')}
      lead={t(pair.partners.length > 1 ? 'tabAgreement.leadGroup' : 'tabAgreement.lead')}
      back={{ label: t('pair.back'), place: pairPlace({ page: 'space', pairId: pair.id }) }}
    >
      {found.data ? <Agreement pairId={pair.id} agreement={found.data} /> : null}
      {found.error && !found.data ? (
        <Failure error={found.error} onRetry={() => void found.refetch()} />
      ) : null}
      {found.isPending ? <Loading label={t('tabAgreement.loading')} /> : null}
    </Frame>
  );
}

type AgreementProps = { pairId: string; agreement: AgreementResponse };

function Agreement({ pairId, agreement }: AgreementProps) {
  const { t } = useTranslation();
  const [renewing, setRenewing] = useState<number>();
  const { inForce, open, isActive, next } = agreement;
  const isRenewing = !open && (renewing === next.number || !inForce);
  const phase = phaseOf(agreement, isRenewing);
  const heading = useFocusOnChange(phase);
  return (
    <>
      {phase === 'held' ? null : <Negotiation {...{ pairId, agreement, phase, heading }} />}
      {isActive ? null : <Text>{t('tabAgreement.ended')}</Text>}
      {isRenewing && inForce && isActive ? (
        <Leave onClick={() => setRenewing(undefined)}>{t('tabAgreement.holds.keep')}</Leave>
      ) : null}
      {inForce ? (
        <HoldsPart
          pairId={pairId}
          agreement={agreement}
          inForce={inForce}
          onRenew={phase === 'held' && isActive ? () => setRenewing(next.number) : undefined}
          {...(phase === 'held' ? { headingRef: heading } : {})}
        />
      ) : null}
      <HistoryPart agreement={agreement} />
    </>
  );
}

type NegotiationProps = AgreementProps & {
  phase: Phase;
  heading: RefObject<HTMLHeadingElement | null>;
};

function Negotiation({ pairId, agreement, phase, heading }: NegotiationProps) {
  const { t } = useTranslation();
  const doing = useAgreementDoing(pairId);
  const words = useTermWords(agreement);
  const { inForce, open } = agreement;
  return (
    <>
      <StepsRow
        label={t('tabAgreement.steps.title')}
        steps={steps}
        now={phase === 'draft' ? 'draft' : open?.stage === 'signing' ? 'sign' : 'settle'}
        titleOf={(step) => t(`tabAgreement.steps.${step}`)}
      />
      <Text role="status">{statusOf(agreement, words, t)}</Text>
      {phase === 'draft' || !open ? (
        <DraftPart agreement={agreement} doing={doing} headingRef={heading} />
      ) : (
        <Settling key={open.number} {...{ agreement, open, doing, heading }} />
      )}
      {open && inForce ? <DropPart open={open} doing={doing} /> : null}
    </>
  );
}

type SettlingProps = {
  agreement: AgreementResponse;
  open: OpenVersion;
  doing: AgreementDoing;
  heading: RefObject<HTMLHeadingElement | null>;
};

function Settling({ agreement, open, doing, heading }: SettlingProps) {
  const settling = useSettling(agreement, open, doing);
  return (
    <>
      <SettlePart agreement={agreement} open={open} settling={settling} headingRef={heading} />
      <SignPart agreement={agreement} open={open} doing={doing} isDirty={settling.draft.isDirty} />
    </>
  );
}

function DropPart({ open, doing }: { open: OpenVersion; doing: AgreementDoing }) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const { number, revision } = open;
  return (
    <>
      <Leave onClick={() => setAsked(true)}>{t('tabAgreement.drop.do')}</Leave>
      {isAsked ? (
        <ConfirmDialog
          title={t('tabAgreement.drop.title')}
          confirm={t('tabAgreement.drop.do')}
          onConfirm={() => doing.drop({ number, revision })}
          onClose={() => setAsked(false)}
        >
          <Text>{t('tabAgreement.drop.text', { number })}</Text>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

function Leave({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  const styles = useStyles();
  return (
    <Button className={styles.action} onClick={onClick}>
      {children}
    </Button>
  );
}

/** What the page is about; the focus follows it, and not each step inside of it. */
type Phase = 'draft' | 'settle' | 'held';

function phaseOf({ open, isActive }: AgreementResponse, isRenewing: boolean): Phase {
  if (!isActive) return 'held';
  if (isRenewing || open?.stage === 'drafting') return 'draft';
  return open ? 'settle' : 'held';
}
