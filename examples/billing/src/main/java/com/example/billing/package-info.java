/** An application that keeps its accounts in the billing database, by the generated accessors alone. */
package com.example.billing;
