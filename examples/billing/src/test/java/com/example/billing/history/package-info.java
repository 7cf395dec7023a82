/**
 * The schema as it was after each migration, 1 to 6. A version's package has the classes that the migration touched; a table that
 * grew extends its former self, so what is written there is what was added. The last version is the schema of the application.
 */
package com.example.billing.history;
