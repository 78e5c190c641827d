// What went wrong on the way in from an LMS, and what to do about it.
export const errorsLti = {
  launch: {
    malformed:
      'This address is opened by a learning platform only. Open the activity from your course; if you came from there, tell your administrator.',
    'unknown-platform':
      'Your learning platform is not registered with Waymark, or did not say under which client id. Ask your administrator to register it.',
    'platform-pending':
      'Your learning platform is registered with Waymark, but not approved yet. Ask your Waymark administrator to approve it.',
    'platform-refused':
      'Your learning platform did not let you in. Sign in to it again, then open the activity from your course.',
    'no-cookie':
      'Your browser keeps this page apart from your course and did not bring back what it was given. Open the activity in a new window, or allow cookies for this page.',
    'not-started':
      'This page was opened before, or too long ago, and each opening works once. Go back to your course and open the activity again.',
    'keys-unavailable':
      "Your learning platform's signature can't be checked at the moment, because it does not answer. Try again in a minute.",
    'no-key-id':
      'The message of your learning platform does not say which key signed it. Tell your administrator.',
    signature:
      "The message of your learning platform is not signed as it must be. Tell your administrator to check the platform's key set address.",
    expired:
      'The message of your learning platform is too old or comes from the future. Open the activity again; if this stays, tell your administrator to check the clocks of both servers.',
    claims:
      'The message of your learning platform lacks something that LTI 1.3 demands, or is meant for another tool. Tell your administrator.',
    audience: 'The message of your learning platform is meant for another tool. Tell your administrator.',
    nonce:
      'This message does not belong to the sign-in that it answers. Open the activity again from your course.',
    deployment:
      'Waymark is not approved for this part of your learning platform. Ask your administrator to add its deployment id.',
    target: "This link leads to another address than Waymark's. Ask your teacher to add the activity anew.",
    'message-type':
      'Waymark can open activities, but not yet this kind of request. Use the activity that your teacher set up in the course.',
  },
  lti: { 'address-refused': 'The address {{host}} may not be called: it is not public, or not https.' },
} as const;
