// Versions that held before, each to be opened and read.
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { AgreementResponse } from '../../../../../shared/api/agreement-api.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { useTermWords } from '../hooks/use-term-words.js';
import { TermsList } from './terms-list.js';

export function HistoryPart({ agreement }: { agreement: AgreementResponse }) {
  const { t } = useTranslation();
  const words = useTermWords(agreement);
  if (agreement.past.length === 0) return null;
  return (
    <Panel title={t('tabAgreement.history.title')}>
      <Accordion multiple collapsible>
        {agreement.past.map(({ number, since, until = '', terms, signatures }) => (
          <AccordionItem key={number} value={number}>
            <AccordionHeader as="h3">
              {t('tabAgreement.history.version', {
                number,
                since: words.date(since),
                until: words.date(until),
              })}
            </AccordionHeader>
            <AccordionPanel>
              <TermsList people={agreement} terms={terms} signatures={signatures} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </Panel>
  );
}
