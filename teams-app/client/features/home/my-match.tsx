// My new match on the home page: why we two, until when I may say no, and how.

import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyMatchView } from '../../../../shared/api/matching-api.js';
import { tabPrograms } from '../../../../shared/i18n/en/tab-programs.js';
import { forget } from '../../../../shared/ui/answer-cache.js';
import { ConfirmDialog } from '../../../../shared/ui/confirm-dialog.js';
import { addWords } from '../../../../shared/ui/i18n.js';
import { dayInZone } from '../../../../shared/ui/zoned-time.js';
import { Section } from '../../for-all/section.js';
import { useApi } from '../../for-all/use-api.js';
import { updateHome } from '../../for-all/use-home.js';

addWords({ programs: tabPrograms });

const useStyles = makeStyles({
  reasons: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

export type MyMatchProps = { match: MyMatchView; myZone: string; onVetoed: () => void };

export function MyMatch({ match, myZone, onVetoed }: MyMatchProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const { partner, programTitle: program, role, reasons, vetoUntil } = match;
  const name = partner.displayName;
  const mayVeto = vetoUntil !== null && Date.parse(vetoUntil) > Date.now();
  return (
    <Section title={t('programs.match.title', { name })}>
      <Text>{t(`programs.match.role.${role}`, { name, program })}</Text>
      <Text>{[partner.jobTitle, partner.department].filter(Boolean).join(', ')}</Text>
      {reasons.length > 0 ? (
        <>
          <Text weight="semibold">{t('programs.match.why')}</Text>
          <ul className={styles.reasons}>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      ) : null}
      {mayVeto ? (
        <>
          <Text>
            {t('programs.match.until', {
              day: dayInZone(vetoUntil, { locale: i18n.language, timeZone: myZone }),
            })}
          </Text>
          <Button onClick={() => setAsking(true)}>{t('programs.match.veto')}</Button>
        </>
      ) : null}
      {isAsking ? <VetoDialog match={match} onVetoed={onVetoed} onClose={() => setAsking(false)} /> : null}
    </Section>
  );
}

type VetoDialogProps = { match: MyMatchView; onVetoed: () => void; onClose: () => void };

function VetoDialog({ match, onVetoed, onClose }: VetoDialogProps) {
  const { t } = useTranslation();
  const api = useApi();

  async function veto() {
    await api.post(`/relationships/${encodeURIComponent(match.relationshipId)}/veto`);
    onVetoed();
    forget('/my-match');
    updateHome({ relationship: null });
  }

  return (
    <ConfirmDialog
      title={t('programs.match.vetoTitle')}
      confirm={t('programs.match.vetoConfirm')}
      onConfirm={veto}
      onClose={onClose}
    >
      <Text>{t('programs.match.vetoText', { name: match.partner.displayName })}</Text>
    </ConfirmDialog>
  );
}
