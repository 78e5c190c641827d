// My module and how far I am in it.
import { Badge, Button, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { HomeResponse } from '../../../../../shared/api/tab-api.js';
import { Section } from '../../../for-all/section.js';
import { useTab } from '../../../for-all/tab-context.js';

export function ModulePart({ module, main }: { module: HomeResponse['module']; main: boolean }) {
  const { t } = useTranslation();
  const { go } = useTab();
  const done = module.state === 'completed';
  return (
    <Section title={t('tab.module.title')}>
      <Text weight="semibold">{module.title}</Text>
      <Badge appearance="tint" color={done ? 'success' : 'informative'}>
        {t(`tab.module.state.${module.state}`, { percent: module.scorePercent ?? 0 })}
      </Badge>
      {main ? null : <Button onClick={() => go(`module/${module.id}`)}>{t('tab.module.open')}</Button>}
    </Section>
  );
}
