// What somebody who is known from a course alone must know before they enroll: what goes on in Teams does not reach them.
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

export function OutsideTeams() {
  const { t } = useTranslation();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('enrollment.outsideTeams.title')}</MessageBarTitle>{' '}
        {t('enrollment.outsideTeams.text')}
      </MessageBarBody>
    </MessageBar>
  );
}
