/**
 * The history of the billing schema, told by the five teams that asked for it. Each test runs migrations forward and back on a
 * PostgreSQL server and looks at what is there.
 */
package com.example.billing.stories;
