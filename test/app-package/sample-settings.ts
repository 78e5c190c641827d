// An organization that packages the app for its people.
export const environment = {
  PUBLIC_URL: 'https://mentoring.contoso.example',
  ENTRA_TENANT_ID: '1f0c6a52-52a4-4b8c-9d3e-0a1b2c3d4e5f',
  ENTRA_CLIENT_ID: '2b7d3c90-6e1f-4a5d-8c2b-9f8e7d6c5b4a',
  BOT_APP_ID: '3c8e4da1-7f20-4b6e-9d3c-a09f8e7d6c5b',
};

export const options = [
  '--developer=Contoso',
  '--website=https://contoso.example/mentoring',
  '--privacy=https://contoso.example/privacy',
  '--terms=https://contoso.example/terms',
];
