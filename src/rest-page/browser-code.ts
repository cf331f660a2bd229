/** What the page has beside Swagger UI's own style. */
export const pageStyle = `body {
  margin: 0;
}
`;

/**
 * Starts Swagger UI in the browser. It is text because it runs there as it stands, after the file of Swagger UI, whose
 * global it uses. Nothing is asked of other hosts (the validator is one), and no parameter of the URL leads elsewhere.
 */
export const startScript = `'use strict';

const place = document.getElementById('document');

window.SwaggerUIBundle({
  domNode: place,
  url: place.dataset.document,
  validatorUrl: null,
  queryConfigEnabled: false,
  persistAuthorization: false,
  defaultModelsExpandDepth: 0,
  filter: true,
});
`;
