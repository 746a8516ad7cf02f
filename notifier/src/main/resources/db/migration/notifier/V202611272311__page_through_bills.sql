-- Billing systems read invoices page by page, in the order of their numbers.
create index invoice_by_community on invoice (community_id, id);
