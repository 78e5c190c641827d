// The long names of the claims in LTI messages, by LTI 1.3, AGS 2.0, NRPS 2.0 and Deep Linking 2.0.

const lti = <Name extends string>(name: Name) => `https://purl.imsglobal.org/spec/lti/claim/${name}` as const;
const deepLinking = <Name extends string>(name: Name) =>
  `https://purl.imsglobal.org/spec/lti-dl/claim/${name}` as const;

export const CLAIM = {
  messageType: lti('message_type'),
  version: lti('version'),
  deploymentId: lti('deployment_id'),
  targetLinkUri: lti('target_link_uri'),
  resourceLink: lti('resource_link'),
  roles: lti('roles'),
  roleScopeMentor: lti('role_scope_mentor'),
  context: lti('context'),
  lis: lti('lis'),
  launchPresentation: lti('launch_presentation'),
  toolPlatform: lti('tool_platform'),
  custom: lti('custom'),
  ext: lti('ext'),
  basicOutcome: 'https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome',
  gradeServices: 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint',
  namesAndRoles: 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice',
  deepLinkingSettings: deepLinking('deep_linking_settings'),
  contentItems: deepLinking('content_items'),
  data: deepLinking('data'),
  message: deepLinking('msg'),
  errorMessage: deepLinking('errormsg'),
} as const;

export const TOOL_CONFIGURATION = 'https://purl.imsglobal.org/spec/lti-tool-configuration';
